@echo off
rem Ouvre la page pour ecrire les guides. La premiere fois, installe ce qu'il faut : quelques minutes, avec Internet.
cd /d "%~dp0"
if exist .venv\Scripts\guidebook.exe goto ouvrir
py -m venv .venv || goto python
.venv\Scripts\python -m pip install -r requirements.txt -r guidebook\desk\new_site\paquets\requirements-atelier.txt || goto arret
.venv\Scripts\python -m pip install --no-deps --no-build-isolation -e . -e .\constat || goto arret
:ouvrir
.venv\Scripts\guidebook atelier
goto arret
:python
echo Installez d'abord Python : https://www.python.org/downloads/
:arret
pause
